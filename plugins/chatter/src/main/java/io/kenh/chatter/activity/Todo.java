package io.kenh.chatter.activity;

import java.time.LocalDate;

/** What is to be done, by whom, until when. */
public record Todo(long typeId, String summary, String note, LocalDate dueOn, long assigneeId) {}
