package io.kenh.zalosimulator.person;

/**
 * What a person wrote into the Zalo account.
 *
 * @param phone international without plus: {@code 84987654321}
 * @param birthday {@code dd/MM/yyyy}
 * @param avatar address of a picture; empty: one is drawn
 */
public record Profile(
        String name,
        String phone,
        String avatar,
        String gender,
        String birthday,
        String address,
        String district,
        String city) {}
