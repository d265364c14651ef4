package io.kenh.app.scenario;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;

@KenhTest(
        plugins = {"portal", "helpdesk", "sales", "invoicing"},
        database = Database.POSTGRES)
class TicketsInThePortalOnPostgresTest extends TicketsInThePortalTest {
    TicketsInThePortalOnPostgresTest(TestKenh kenh) {
        super(kenh);
    }
}
