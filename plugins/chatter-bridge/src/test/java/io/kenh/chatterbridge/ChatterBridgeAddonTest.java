package io.kenh.chatterbridge;

import io.kenh.testkit.AddonContract;

class ChatterBridgeAddonTest implements AddonContract {}
