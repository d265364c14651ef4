package io.kenh.runtime.web;

import io.kenh.api.security.Actor;
import java.util.Optional;

/** Where somebody who just signed in begins. */
public interface Landing {
    Optional<String> firstApp(Actor actor);
}
