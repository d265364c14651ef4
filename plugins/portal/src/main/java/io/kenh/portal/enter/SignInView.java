package io.kenh.portal.enter;

import gg.jte.Content;
import io.kenh.ui.form.Form;

/**
 * @param problem why it was refused, empty at first
 * @param welcome the company's greeting, may be empty
 * @param others other ways to sign in
 */
public record SignInView(Form form, String next, String problem, String company, String welcome, Content others) {}
