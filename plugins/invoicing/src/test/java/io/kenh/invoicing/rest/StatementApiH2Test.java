package io.kenh.invoicing.rest;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;

@KenhTest(plugins = "invoicing")
class StatementApiH2Test extends StatementApiCases {
    StatementApiH2Test(TestKenh kenh) {
        super(kenh);
    }
}
