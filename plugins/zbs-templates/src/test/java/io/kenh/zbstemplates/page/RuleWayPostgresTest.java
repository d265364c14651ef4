package io.kenh.zbstemplates.page;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;

@KenhTest(
        plugins = {"zbs-templates", "zalo-simulator", "sales"},
        database = Database.POSTGRES)
class RuleWayPostgresTest extends RuleWayCases {
    RuleWayPostgresTest(TestKenh kenh) {
        super(kenh);
    }
}
