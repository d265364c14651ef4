package io.kenh.chatter;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;

@KenhTest(plugins = "chatter", database = Database.POSTGRES)
class GridPostgresTest extends GridCases {}
