package io.kenh.chatter;

import io.kenh.testkit.AddonContract;

class ChatterAddonTest implements AddonContract {}
