package io.kenh.zbstemplates;

import io.kenh.testkit.AddonContract;

class ZbsTemplatesAddonTest implements AddonContract {}
