package io.kenh.portal.enter;

/**
 * The way in, on the page of a document.
 *
 * @param address of the sign-in page
 * @param other who is signed in and not meant, else empty
 */
public record InvitationView(String address, String company, String phone, String other) {}
