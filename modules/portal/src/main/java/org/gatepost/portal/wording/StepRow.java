package org.gatepost.portal.wording;

/**
 * A step of a thread's path, ready to be shown.
 *
 * @param who role and names
 * @param how "by message", "by appointment"
 * @param state where the step stands, in words
 * @param current whether whoever has the thread now has it by this step
 * @param passedOver whether it is left out
 */
public record StepRow(int position, String who, String how, String state, boolean current, boolean passedOver) {}
