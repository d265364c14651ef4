package io.kenh.sales.rest;

import io.kenh.testkit.KenhTest;

@KenhTest(plugins = {"sales", "chatter"})
class OrderRulesH2Test extends OrderRulesCases {}
