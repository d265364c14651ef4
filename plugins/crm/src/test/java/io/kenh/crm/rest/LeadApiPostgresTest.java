package io.kenh.crm.rest;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;

@KenhTest(plugins = "crm", database = Database.POSTGRES)
class LeadApiPostgresTest extends LeadApiCases {}
