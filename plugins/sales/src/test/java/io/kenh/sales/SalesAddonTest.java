package io.kenh.sales;

import io.kenh.testkit.AddonContract;

class SalesAddonTest implements AddonContract {}
