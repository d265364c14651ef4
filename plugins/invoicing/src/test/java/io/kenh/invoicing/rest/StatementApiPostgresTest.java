package io.kenh.invoicing.rest;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;

@KenhTest(plugins = "invoicing", database = Database.POSTGRES)
class StatementApiPostgresTest extends StatementApiCases {
    StatementApiPostgresTest(TestKenh kenh) {
        super(kenh);
    }
}
