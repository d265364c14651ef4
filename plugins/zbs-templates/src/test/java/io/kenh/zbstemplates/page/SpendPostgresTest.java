package io.kenh.zbstemplates.page;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;

@KenhTest(
        plugins = {"zbs-templates", "zalo-simulator", "chatter"},
        database = Database.POSTGRES)
class SpendPostgresTest extends SpendCases {
    SpendPostgresTest(TestKenh kenh) {
        super(kenh);
    }
}
