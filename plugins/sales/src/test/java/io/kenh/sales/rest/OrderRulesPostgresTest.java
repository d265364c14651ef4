package io.kenh.sales.rest;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;

@KenhTest(
        plugins = {"sales", "chatter"},
        database = Database.POSTGRES)
class OrderRulesPostgresTest extends OrderRulesCases {}
