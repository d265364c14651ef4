package io.kenh.portal;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;

@KenhTest(plugins = "portal", database = Database.POSTGRES)
class SecondFactorOnPostgresTest extends SecondFactorTest {}
