package io.kenh.zbstemplates.page;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;

@KenhTest(
        plugins = {"zbs-templates", "zalo-simulator"},
        database = Database.POSTGRES)
class KeyPostgresTest extends KeyCases {
    KeyPostgresTest(TestKenh kenh) {
        super(kenh);
    }
}
