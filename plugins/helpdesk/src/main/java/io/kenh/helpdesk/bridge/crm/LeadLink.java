package io.kenh.helpdesk.bridge.crm;

/** A lead made of a ticket, on the ticket's page. @param customer may be empty */
public record LeadLink(String path, String title, String customer) {}
