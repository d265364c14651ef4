package io.kenh.portallogin;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;

@KenhTest(
        plugins = {"portal-login", "zalo-simulator", "chatter"},
        database = Database.POSTGRES)
class RightPersonOnPostgresTest extends RightPersonTest {}
