package io.kenh.websitebutton;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;

@KenhTest(
        plugins = {"website-button", "crm", "zalo-simulator"},
        database = Database.POSTGRES)
class VisitPostgresTest extends VisitCases {
    VisitPostgresTest(TestKenh kenh) {
        super(kenh);
    }
}
