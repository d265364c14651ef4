package io.kenh.sales.bridge;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;

@KenhTest(
        plugins = {"sales", "invoicing"},
        database = Database.POSTGRES)
class TransferPostgresTest extends TransferCases {
    TransferPostgresTest(TestKenh kenh) {
        super(kenh);
    }
}
