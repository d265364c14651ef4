package io.kenh.helpdesk.rest;

import io.kenh.testkit.KenhTest;

@KenhTest(plugins = "helpdesk")
class TicketApiH2Test extends TicketApiCases {}
