package io.kenh.catalog.rest;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;

@KenhTest(plugins = "catalog", database = Database.POSTGRES)
class CatalogApiPostgresTest extends CatalogApiCases {}
