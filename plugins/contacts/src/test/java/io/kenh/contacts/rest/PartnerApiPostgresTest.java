package io.kenh.contacts.rest;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;

@KenhTest(plugins = "contacts", database = Database.POSTGRES)
class PartnerApiPostgresTest extends PartnerApiCases {}
