package io.kenh.crm;

import io.kenh.testkit.AddonContract;

class CrmAddonTest implements AddonContract {}
