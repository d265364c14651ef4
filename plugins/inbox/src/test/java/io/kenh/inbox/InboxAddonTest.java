package io.kenh.inbox;

import io.kenh.testkit.AddonContract;

class InboxAddonTest implements AddonContract {}
