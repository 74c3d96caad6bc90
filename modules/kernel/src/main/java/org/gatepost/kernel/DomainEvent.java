package org.gatepost.kernel;

/** Something that happened, told to other modules inside the transaction: a record of ids and facts. */
public interface DomainEvent {}
