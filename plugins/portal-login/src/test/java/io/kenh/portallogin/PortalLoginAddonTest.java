package io.kenh.portallogin;

import io.kenh.testkit.AddonContract;

class PortalLoginAddonTest implements AddonContract {}
