package org.gatepost.identity.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/** A device with one passkey that verifies its owner, as far as the protocol shows. WebAuthn level 2, sections 6.1 and 6.5. */
final class DeviceForge {

    private static final byte USER_PRESENT_AND_VERIFIED = 0x05;
    private static final byte WITH_CREDENTIAL = 0x40;
    private static final int COORDINATE_BYTES = 32;
    private static final Pattern CHALLENGE = Pattern.compile("\"challenge\":\"([A-Za-z0-9_-]+)\"");
    private static final Pattern HANDLE = Pattern.compile("\"user\":\\{.*?\"id\":\"([A-Za-z0-9_-]+)\"");

    private final String origin;
    private final String domain;
    private final byte[] credential = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    private final KeyPair keys;
    private String handle = "";

    DeviceForge(String origin) {
        this.origin = origin;
        domain = origin.replaceFirst("https?://", "");
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }

    /** The answer to being asked to make a passkey. */
    String made(String options) {
        handle = found(HANDLE, options);
        var data = new ByteArrayOutputStream();
        data.writeBytes(authenticatorData((byte) (USER_PRESENT_AND_VERIFIED | WITH_CREDENTIAL)));
        data.writeBytes(new byte[16]);
        data.write(0);
        data.write(credential.length);
        data.writeBytes(credential);
        data.writeBytes(publicKey());
        var all = data.toByteArray();
        var attestation = new ByteArrayOutputStream();
        attestation.write(0xa3);
        attestation.writeBytes(text("fmt"));
        attestation.writeBytes(text("none"));
        attestation.writeBytes(text("attStmt"));
        attestation.write(0xa0);
        attestation.writeBytes(text("authData"));
        attestation.write(0x58);
        attestation.write(all.length);
        attestation.writeBytes(all);
        return answer(
                clientData("webauthn.create", options),
                "\"attestationObject\":\"" + base64(attestation.toByteArray()) + "\",\"transports\":[]");
    }

    /** The answer to being asked for a passkey. */
    String signed(String options) {
        var client = clientData("webauthn.get", options);
        var data = authenticatorData(USER_PRESENT_AND_VERIFIED);
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return answer(
                    client,
                    "\"authenticatorData\":\"" + base64(data) + "\",\"signature\":\"" + base64(signature.sign())
                            + "\",\"userHandle\":\"" + handle + "\"");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has ECDSA", e);
        }
    }

    private byte[] clientData(String type, String options) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + found(CHALLENGE, options) + "\",\"origin\":\"" + origin
                        + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String answer(byte[] client, String response) {
        var id = base64(credential);
        return "{\"id\":\"" + id + "\",\"rawId\":\"" + id + "\",\"type\":\"public-key\",\"clientExtensionResults\":{},"
                + "\"response\":{\"clientDataJSON\":\"" + base64(client) + "\"," + response + "}}";
    }

    private byte[] authenticatorData(byte flags) {
        return ByteBuffer.allocate(37)
                .put(sha256(domain.getBytes(StandardCharsets.UTF_8)))
                .put(flags)
                .putInt(0)
                .array();
    }

    /** COSE: kty 2, alg -7, crv 1, x, y. */
    private byte[] publicKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var key = new ByteArrayOutputStream();
        key.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, COORDINATE_BYTES});
        key.writeBytes(coordinate(point.getAffineX().toByteArray()));
        key.writeBytes(new byte[] {0x22, 0x58, COORDINATE_BYTES});
        key.writeBytes(coordinate(point.getAffineY().toByteArray()));
        return key.toByteArray();
    }

    private static byte[] coordinate(byte[] number) {
        var padded = new byte[COORDINATE_BYTES];
        for (int i = 1; i <= Math.min(number.length, COORDINATE_BYTES); i++) {
            padded[COORDINATE_BYTES - i] = number[number.length - i];
        }
        return padded;
    }

    private static byte[] text(String ascii) {
        var text = new ByteArrayOutputStream();
        text.write(0x60 + ascii.length());
        text.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
        return text.toByteArray();
    }

    private static String found(Pattern what, String options) {
        var found = what.matcher(options);
        if (!found.find()) {
            throw new IllegalArgumentException("no " + what + " in " + options);
        }
        return found.group(1);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
