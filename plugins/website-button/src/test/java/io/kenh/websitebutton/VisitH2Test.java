package io.kenh.websitebutton;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;

@KenhTest(
        plugins = {"website-button", "crm", "zalo-simulator"},
        database = Database.H2)
class VisitH2Test extends VisitCases {
    VisitH2Test(TestKenh kenh) {
        super(kenh);
    }
}
