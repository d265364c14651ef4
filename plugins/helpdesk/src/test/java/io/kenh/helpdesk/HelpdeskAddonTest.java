package io.kenh.helpdesk;

import io.kenh.testkit.AddonContract;

class HelpdeskAddonTest implements AddonContract {}
