package io.kenh.catalog;

import io.kenh.testkit.AddonContract;

class CatalogAddonTest implements AddonContract {}
