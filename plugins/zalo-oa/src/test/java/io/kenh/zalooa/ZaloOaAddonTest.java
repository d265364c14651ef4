package io.kenh.zalooa;

import io.kenh.testkit.AddonContract;

class ZaloOaAddonTest implements AddonContract {}
