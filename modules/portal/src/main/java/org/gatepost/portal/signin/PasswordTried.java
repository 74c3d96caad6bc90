package org.gatepost.portal.signin;

import jakarta.security.enterprise.credential.Credential;

/** An e-mail address and a password, and from where they were sent. */
record PasswordTried(String email, String password, String address) implements Credential {

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "password of an account";
    }
}
