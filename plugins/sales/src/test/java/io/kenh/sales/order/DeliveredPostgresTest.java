package io.kenh.sales.order;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;

@KenhTest(
        plugins = {"sales", "invoicing", "chatter"},
        database = Database.POSTGRES)
class DeliveredPostgresTest extends DeliveredCases {}
