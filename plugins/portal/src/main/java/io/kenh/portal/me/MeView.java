package io.kenh.portal.me;

import io.kenh.contacts.api.PartnerCards.Card;
import io.kenh.ui.form.Form;

/** The customer's own data, to read and to change. */
public record MeView(Form form, Card card) {}
