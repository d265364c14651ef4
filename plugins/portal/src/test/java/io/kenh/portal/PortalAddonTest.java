package io.kenh.portal;

import io.kenh.testkit.AddonContract;

class PortalAddonTest implements AddonContract {}
