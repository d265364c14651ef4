package io.kenh.portal.me;

import io.kenh.contacts.api.PartnerCards.Card;
import io.kenh.portal.phone.PhoneWishView;
import io.kenh.ui.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * The customer's own data, to read and to change.
 *
 * @param wish for another phone number: it waits, or was declined
 */
public record MeView(Form form, Card card, @Nullable PhoneWishView wish) {}
