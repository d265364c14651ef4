package io.kenh.helpdesk.rest;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;

@KenhTest(plugins = "helpdesk", database = Database.POSTGRES)
class TicketApiPostgresTest extends TicketApiCases {}
