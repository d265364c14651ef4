package io.kenh.zalosimulator;

import io.kenh.testkit.AddonContract;

class ZaloSimulatorAddonTest implements AddonContract {}
