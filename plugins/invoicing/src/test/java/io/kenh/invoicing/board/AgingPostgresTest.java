package io.kenh.invoicing.board;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;

@KenhTest(plugins = "invoicing", database = Database.POSTGRES)
class AgingPostgresTest extends AgingCases {
    AgingPostgresTest(TestKenh kenh) {
        super(kenh);
    }
}
