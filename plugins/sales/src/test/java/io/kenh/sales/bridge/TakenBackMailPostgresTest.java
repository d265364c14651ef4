package io.kenh.sales.bridge;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;

@KenhTest(
        plugins = {"sales", "mail", "chatter"},
        database = Database.POSTGRES)
class TakenBackMailPostgresTest extends TakenBackMailCases {
    TakenBackMailPostgresTest(TestKenh kenh) {
        super(kenh);
    }
}
