package io.kenh.sales.portal;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;

@KenhTest(
        plugins = {"sales", "chatter"},
        database = Database.POSTGRES)
class CommentsPostgresTest extends CommentsCases {}
