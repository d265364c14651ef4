package io.kenh.sales.rest;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;

@KenhTest(plugins = "sales", database = Database.POSTGRES)
class OrderApiPostgresTest extends OrderApiCases {}
