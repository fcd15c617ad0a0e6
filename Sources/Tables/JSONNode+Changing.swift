// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONNode {
  /// Another value that stands where this one does, so that messages still show the place.
  package func replaced(by value: Value) -> JSONNode { JSONNode(value: value, span: span) }

  /// The value with the members of every object in it changed, however deep they lie.
  ///
  /// `change` gets a key and its value, in which inner members are not changed yet; nothing leaves
  /// the member as it is, and goes on inside it.
  package func changingMembers(_ change: (String, JSONNode) -> JSONNode?) -> JSONNode {
    switch value {
    case .object(let members):
      replaced(
        by: .object(
          members.map { member in
            Member(
              key: member.key, keySpan: member.keySpan,
              node: change(member.key, member.node) ?? member.node.changingMembers(change))
          }))
    case .array(let elements): replaced(by: .array(elements.map { $0.changingMembers(change) }))
    default: self
    }
  }
}
