package io.kenh.catalog.rest;

import io.kenh.testkit.KenhTest;

@KenhTest(plugins = "catalog")
class CatalogApiH2Test extends CatalogApiCases {}
