/**
 * Every page of the product, looked at: the {@link Catalogue} says which, an {@link Examination} opens one and collects
 * what is wrong with it, {@link Screens} keeps the pictures.
 */
@NullMarked
package org.gatepost.acceptance.pages;

import org.jspecify.annotations.NullMarked;
