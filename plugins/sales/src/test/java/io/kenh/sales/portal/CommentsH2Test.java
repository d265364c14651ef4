package io.kenh.sales.portal;

import io.kenh.testkit.KenhTest;

@KenhTest(plugins = {"sales", "chatter"})
class CommentsH2Test extends CommentsCases {}
