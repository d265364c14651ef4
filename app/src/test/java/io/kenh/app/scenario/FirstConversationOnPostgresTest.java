package io.kenh.app.scenario;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;

@KenhTest(
        plugins = {"zalo-oa", "zalo-simulator"},
        database = Database.POSTGRES)
class FirstConversationOnPostgresTest extends FirstConversation {}
